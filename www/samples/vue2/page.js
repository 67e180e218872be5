// Vue 2 会把不认识的标签当成没有注册的 Vue 组件；先说明它是浏览器自己的元素。
Vue.config.ignoredElements = ["hangji-assessment"];

new Vue({
  el: "#app",
  data: { endpoint: "/api/assessments", receipt: "" },
  methods: {
    // 门户知道是哪个支部的，替他填好；已经填过的（例如草稿）不动。
    fill: function () {
      var value = this.$refs.form.value;
      if (value.branch && value.branch.name) return;
      value.branch = Object.assign({}, value.branch, {
        name: "演示县样例镇样例一村党支部",
        superior: "演示县样例镇党委",
      });
      // 对象要这样给。写成 :value.prop，Vue 2 会先把它变成文字，而且每次刷新都重新给一遍，填的就没了。
      this.$refs.form.value = value;
    },
    accepted: function (event) {
      this.receipt = event.detail.receipt;
    },
    check: function () {
      this.$refs.form.goTo("submit");
    },
  },
});
