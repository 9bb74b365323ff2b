using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using ScoGraph.Explorer.Asking;
using ScoGraph.Explorer.Rendering;

namespace ScoGraph.Explorer.Pages;

/// <summary>The rows of an answer. The browser holds those that are seen.</summary>
internal sealed class ResultTable : ComponentBase
{
    private const int LongestCell = 200;
    private const float RowHeight = 28;

    [Parameter, EditorRequired]
    public QueryDesk Desk { get; set; } = null!;

    [Parameter, EditorRequired]
    public AskedResult Result { get; set; } = null!;

    /// <summary>Is told of the row that is chosen.</summary>
    [Parameter]
    public EventCallback<int> OnChoose { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Result.Columns.Count == 0)
            Tag.Paragraph("quiet", "The statement returns no columns.")(builder);
        else if (Result.Rows.Count == 0)
            Tag.Paragraph("quiet", "No row fits the question.")(builder);
        else
            Table()(builder);
    }

    private RenderFragment Table() => Tag.Of("div", [("class", "table"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Rows")],
        Tag.Of("table", [("aria-rowcount", Result.Rows.Count + 1)],
            Tag.Of("thead", [], Tag.Of("tr", [], [Tag.Of("th", [("class", "number")], Tag.Text("")), .. Result.Columns.Select(Heading)])),
            Tag.Of("tbody", [], Tag.Component<Virtualize<int>>(
                Desk.Order.Positions, (nameof(Virtualize<int>.Items), Desk.Order.Positions), (nameof(Virtualize<int>.ItemSize), RowHeight),
                (nameof(Virtualize<int>.SpacerElement), "tr"), (nameof(Virtualize<int>.OverscanCount), 20),
                (nameof(Virtualize<int>.ChildContent), (RenderFragment<int>)Line)))));

    private RenderFragment Heading(string column, int at)
    {
        bool isSorted = Desk.Order.Column == at;
        string order = !isSorted ? "none" : Desk.Order.IsDescending ? "descending" : "ascending";
        string sign = !isSorted ? "" : Desk.Order.IsDescending ? " ▼" : " ▲";
        return Tag.Of("th", [("aria-sort", order), ("scope", "col")],
            Tag.Button(this, column + sign, () => Desk.Sort(at), title: "Orders the rows by this column"));
    }

    private RenderFragment Line(int position)
    {
        Row row = Result.Rows[position];
        return Tag.Of("tr",
            [("class", position == Desk.Row ? "chosen" : null), (Tag.Key, position),
                ("onclick", Tag.On<MouseEventArgs>(this, _ => OnChoose.InvokeAsync(position)))],
            [
                Tag.Of("td", [("class", "number")], Tag.Of("button",
                    [("type", "button"), ("class", "why"), ("aria-label", FormattableString.Invariant($"Why row {position + 1}")),
                        ("title", "All of the row, and why it is there")],
                    Tag.Text(Result.HasEvidence ? "why" : "row"))),
                .. Enumerable.Range(0, row.Count).Select(column => Cell(row, column)),
            ]);
    }

    private static RenderFragment Cell(Row row, int column)
    {
        string text = row.GetText(column);
        string flat = (text.Length > LongestCell ? text[..LongestCell] + "…" : text).ReplaceLineEndings(" ");
        ref readonly Model.Values.Value value = ref row.Values[column];
        bool isNumber = value.IsInteger || value.Kind == Model.Values.ValueKind.Float;
        return Tag.Of(
            "td", [("class", value.IsNull ? "null" : isNumber ? "digits" : null)], Tag.Text(value.IsNull ? "null" : flat));
    }
}
