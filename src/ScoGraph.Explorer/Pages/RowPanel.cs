using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ScoGraph.Explorer.Asking;
using ScoGraph.Explorer.Rendering;

namespace ScoGraph.Explorer.Pages;

/// <summary>All of a row, and why it is there.</summary>
internal sealed class RowPanel : ComponentBase
{
    private const int LongestValue = 20_000;

    [Parameter, EditorRequired]
    public QueryDesk Desk { get; set; } = null!;

    [Parameter, EditorRequired]
    public AskedResult Result { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Desk.Row < 0 || Desk.Row >= Result.Rows.Count)
            return;
        Row row = Result.Rows[Desk.Row];
        Tag.Of("aside", [("class", "side"), ("aria-label", "Row")],
            Tag.Of("h2", [], Tag.Text(FormattableString.Invariant($"Row {Desk.Row + 1}"))),
            Tag.Of("dl", [], [.. Enumerable.Range(0, row.Count).SelectMany(column => Entry(row, column))]),
            Why())(builder);
    }

    private RenderFragment Why()
    {
        if (!Result.HasEvidence)
            return Tag.Paragraph("quiet", "The question was asked without 'Why', so the row cannot tell what it rests on.");
        if (Desk.ReasonProblem is { } problem)
            return Tag.Paragraph("wrong", problem);
        return Desk.Reasons is not { } reasons ? Tag.Paragraph("quiet", "Looking …") : Tag.All(
            Tag.Of("h3", [], Tag.Text("Why this row")),
            Tag.Of("pre", [("class", "tree")], Tag.Text(reasons.Tree)),
            Tag.Of("h3", [], Tag.Text(reasons.Passages.Count == 0 ? "No passage is cited" : "Passages")),
            Tag.All([.. reasons.Passages.Select(PassageView.Of)]));
    }

    private static IEnumerable<RenderFragment> Entry(Row row, int column)
    {
        string text = row.GetText(column);
        yield return Tag.Of("dt", [], Tag.Text(row.Columns[column]));
        yield return Tag.Of("dd", [], Tag.Text(text.Length > LongestValue ? text[..LongestValue] + "…" : text));
    }
}
