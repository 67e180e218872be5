// React 18 只会给浏览器自己的元素设特性；属性和事件经 ref。React 19 起可以直接写 onhangji-accepted。
const { createElement, useLayoutEffect, useRef, useState } = React;

function Assessment({ endpoint, branch, onAccepted }) {
  const element = useRef(null);

  // 用 useLayoutEffect：脚本已经加载过的时候，useEffect 来得太晚，会错过 hangji-ready。
  useLayoutEffect(() => {
    const form = element.current;
    // 门户知道是哪个支部的，替他填好；已经填过的（例如草稿）不动。
    const fill = () => {
      const value = form.value;
      if (value.branch && value.branch.name) return;
      form.value = { ...value, branch: { ...value.branch, ...branch } };
    };
    const accepted = (event) => onAccepted(event.detail);
    form.addEventListener("hangji-ready", fill);
    form.addEventListener("hangji-accepted", accepted);
    return () => {
      form.removeEventListener("hangji-ready", fill);
      form.removeEventListener("hangji-accepted", accepted);
    };
  }, [branch, onAccepted]);

  return createElement("hangji-assessment", { ref: element, endpoint });
}

const BRANCH = { name: "演示县样例镇样例一村党支部", superior: "演示县样例镇党委" };

function Page() {
  const [receipt, setReceipt] = useState(null);
  return createElement(
    "main",
    null,
    createElement("h1", null, "党支部自查"),
    createElement("p", { role: "status" }, receipt && "已报送，回执号 " + receipt.receipt),
    createElement(Assessment, { endpoint: "/api/assessments", branch: BRANCH, onAccepted: setReceipt })
  );
}

ReactDOM.createRoot(document.getElementById("root")).render(createElement(Page));
