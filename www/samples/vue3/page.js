// Vue 3 与浏览器自己的元素。
const { createApp, ref } = Vue;

const app = createApp({
  setup() {
    const form = ref(null);
    const receipt = ref("");

    // 门户知道是哪个支部的，替他填好；已经填过的（例如草稿）不动。
    function fill() {
      const value = form.value.value;
      if (value.branch && value.branch.name) return;
      const branch = { name: "演示县样例镇样例一村党支部", superior: "演示县样例镇党委" };
      // 对象要这样给。写成 :value，Vue 每次刷新都会重新给一遍，填的就没了。
      form.value.value = { ...value, branch: { ...value.branch, ...branch } };
    }

    function accepted(event) {
      receipt.value = event.detail.receipt;
    }

    return { form, receipt, endpoint: "/api/assessments", fill, accepted };
  },
});

// 用打包工具的，写在 vite 或 vue-loader 的 compilerOptions 里。
app.config.compilerOptions.isCustomElement = (tag) => tag === "hangji-assessment";
app.mount("#app");
