using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ScoGraph.Explorer.Asking;
using ScoGraph.Explorer.Rendering;

namespace ScoGraph.Explorer.Pages;

/// <summary>An answer as table, graph, JSON or plan, and what it can be kept as.</summary>
internal sealed class ResultPanel : ComponentBase
{
    private const int LongestJson = 500_000;

    private static readonly (ResultTab Tab, string Name)[] Tabs =
        [(ResultTab.Table, "Table"), (ResultTab.Graph, "Graph"), (ResultTab.Json, "JSON"), (ResultTab.Plan, "Plan")];

    [Parameter, EditorRequired]
    public QueryDesk Desk { get; set; } = null!;

    [Parameter, EditorRequired]
    public Workspace Workspace { get; set; } = null!;

    [Parameter, EditorRequired]
    public PageScript Script { get; set; } = null!;

    /// <summary>The answer that is shown; null for none yet.</summary>
    [Parameter]
    public AskedResult? Result { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Result is not { } result)
            return;
        Tag.Of("section", [("class", "result"), ("aria-label", "Answer")],
            Tag.Div("row",
                Tag.Of("div", [("role", "tablist"), ("aria-label", "Views of the answer")],
                    [.. Tabs.Select(tab => Tag.Tab(this, tab.Name, tab.Tab == Desk.Tab, () => Desk.Tab = tab.Tab))]),
                Tag.Div("grow"),
                Tag.Button(this, "Copy", () => Script.Copy(ResultExport.Tabs(result.Columns, Rows(result))), title: "Copies the table"),
                Tag.Button(this, "CSV", () => Script.Keep("answer.csv", "text/csv", ResultExport.Csv(result.Columns, Rows(result)))),
                Tag.Button(this, "JSON file", () => Script.Keep("answer.json", "application/json", ResultExport.Json(Rows(result))))),
            Body(result))(builder);
    }

    private RenderFragment Body(AskedResult result) => Desk.Tab switch
    {
        ResultTab.Graph => Desk.View is { } view
            ? Tag.Component<GraphPanel>(
                view, (nameof(GraphPanel.Content), view), (nameof(GraphPanel.Script), Script),
                (nameof(GraphPanel.Snapshot), result.Snapshot), (nameof(GraphPanel.Workspace), Workspace))
            : Tag.Paragraph("quiet", "No row holds a node, a relationship or a path. Return them, as in MATCH p = (a)-[r]->(b) RETURN p."),
        ResultTab.Json => Tag.Of("pre", [("class", "text"), ("tabindex", "0")], Tag.Text(Json(result))),
        ResultTab.Plan => Tag.Of("pre", [("class", "text"), ("tabindex", "0")],
            Tag.Text(result.Plan ?? "Explain shows the plan without running it, Profile with what each step did.")),
        _ => Tag.Div("split",
            Tag.Component<ResultTable>(result, (nameof(ResultTable.Desk), Desk), (nameof(ResultTable.Result), result),
                (nameof(ResultTable.OnChoose), Tag.On<int>(this, Desk.Choose))),
            Desk.Row >= 0 ? Tag.Component<RowPanel>(null, (nameof(RowPanel.Desk), Desk), (nameof(RowPanel.Result), result)) : null),
    };

    private IEnumerable<Row> Rows(AskedResult result) => Desk.Order.Positions.Select(position => result.Rows[position]);

    /// <summary>The beginning, where all of it would be more than a browser shows at once.</summary>
    private string Json(AskedResult result)
    {
        string text = ResultExport.Json(Rows(result));
        return text.Length <= LongestJson ? text : text[..LongestJson] + "\n… The file has all of it.";
    }
}
