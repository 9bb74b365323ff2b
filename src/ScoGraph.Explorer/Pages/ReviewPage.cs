using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using ScoGraph.Documents;
using ScoGraph.Explorer.Asking;
using ScoGraph.Explorer.Rendering;
using ScoGraph.Explorer.Review;

namespace ScoGraph.Explorer.Pages;

/// <summary>Proposed facts, each beside its passage: accept, reject, or say what it is to be.</summary>
internal sealed class ReviewPage : ComponentBase
{
    private const int MostListed = 2000;

    private readonly string[] _edit = ["", "", "", ""];
    private ReviewDesk _desk = null!;
    private bool _edits;

    [Parameter, EditorRequired]
    public Workspace Workspace { get; set; } = null!;

    [Parameter, EditorRequired]
    public ReviewTable Table { get; set; } = null!;

    [Parameter, EditorRequired]
    public PageScript Script { get; set; } = null!;

    protected override void OnInitialized() => _desk = new ReviewDesk(Workspace, Table);

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Tag.Div("split review",
        Tag.Of("section", [("class", "facts"), ("aria-label", "Proposed facts")],
            Tag.Of("h2", [], Tag.Text(_desk.FileName)),
            Tag.Paragraph("quiet", Counts()),
            Tag.Of("ol", [], [.. _desk.Items.Take(MostListed).Select(Line)])),
        Tag.Of("section", [("class", "fact"), ("aria-label", "Fact")], _desk.Item is { } item ? Fact(item)
            : Tag.Paragraph("quiet", "The review file holds no fact.")),
        _desk.Text is { } text ? Tag.Component<TextPane>(
            text.Key, (nameof(TextPane.Desk), _desk), (nameof(TextPane.Text), text), (nameof(TextPane.Script), Script),
            (nameof(TextPane.Chosen), (Func<int, Task>)Choose)) : null)(builder);

    private RenderFragment Fact(ReviewItem item) => Tag.All(
        Tag.Of("h2", [], Tag.Text(string.Create(CultureInfo.InvariantCulture, $"{_desk.At + 1} of {_desk.Items.Count}"))),
        Tag.Of("p", [("class", "statement")],
            Tag.Text(_desk.NameOf(item.Start)), Tag.Span("type", $" {item.Type} "), Tag.Text(_desk.NameOf(item.End))),
        Tag.Paragraph("quiet", $"{item.Start} → {item.End}; {About(item)}"),
        _desk.Text is null && _desk.Passage is { } passage ? PassageView.Of(passage) : null,
        Tag.Div("row",
            Tag.Button(this, "Accept", () => _desk.Decide(ReviewDecision.Accept), !_desk.MayDecide),
            Tag.Button(this, "Reject", () => _desk.Decide(ReviewDecision.Reject), !_desk.MayDecide),
            Tag.Button(this, "Undecided", () => _desk.Decide(ReviewDecision.Open), !_desk.MayDecide),
            Tag.Button(this, "Edit", () => BeginEdit(item), !_desk.MayDecide),
            Tag.Button(this, "Previous", () => _desk.GoTo(_desk.At - 1), _desk.At <= 0),
            Tag.Button(this, "Next", () => _desk.GoTo(_desk.At + 1), _desk.At >= _desk.Items.Count - 1),
            Tag.Div("grow"),
            Tag.Button(
                this, "Write accepted facts", () => _desk.Write(), !_desk.MayDecide || _desk.Count(ReviewDecision.Accept) == 0,
                "Writes them into the graph, all or none, each with its citation")),
        _edits ? Editing() : null,
        _desk.MayDecide ? null : Tag.Paragraph(
            "quiet", "Only to look at: decisions are kept where the graph may be changed (--write, and the role write)."),
        Tag.Of("p", [("class", _desk.HasFailed ? "wrong" : "quiet"), ("role", "status")], Tag.Text(_desk.Note)));

    private RenderFragment Editing() => Tag.Div("row edit",
        Field("Type", 0), Field("From", 1), Field("To", 2), Field("Because (empty: stated)", 3),
        Tag.Button(this, "Keep", EndEdit));

    private RenderFragment Field(string name, int at) => Tag.Of("label", [], Tag.Text(name), Tag.Of("input",
        [("value", _edit[at]), ("onchange", Tag.On<ChangeEventArgs>(this, change =>
        {
            _edit[at] = change.Value as string ?? "";
            return Task.CompletedTask;
        }))]));

    private RenderFragment Line(ReviewItem item, int at) => Tag.Of("li",
        [(Tag.Key, at), ("class", at == _desk.At ? "chosen" : null), ("onclick", Tag.On<MouseEventArgs>(this, _ => GoTo(at)))],
        Tag.Span($"decision {item.Decision.ToString().ToLowerInvariant()}", Sign(item.Decision)),
        Tag.Of("button", [("type", "button"), ("aria-current", at == _desk.At ? "true" : null)],
            Tag.Text($"{_desk.NameOf(item.Start)} {item.Type} {_desk.NameOf(item.End)}")));

    private string Counts()
    {
        string Of(ReviewDecision decision) => _desk.Count(decision).ToString(CultureInfo.InvariantCulture);
        return $"{Of(ReviewDecision.Accept)} accepted, {Of(ReviewDecision.Reject)} rejected, {Of(ReviewDecision.Open)} undecided";
    }

    private static string About(ReviewItem item)
    {
        string why = item.Because is null ? "stated" : $"inferred: {item.Because}";
        string more = string.Concat(item.Properties.Select(property => $", {property.Key}: {property.Value}"));
        return why + more + (item.IsKnown ? ", known already" : "") + (item.Pattern.Length > 0 ? $", proposed by {item.Pattern}" : "");
    }

    private static string Sign(ReviewDecision decision) => decision switch
    {
        ReviewDecision.Accept => "✓",
        ReviewDecision.Reject => "✗",
        _ => "·",
    };

    private Task GoTo(int at)
    {
        _edits = false;
        _desk.GoTo(at);
        return Task.CompletedTask;
    }

    private async Task Choose(int at)
    {
        await GoTo(at);
        StateHasChanged();
    }

    private void BeginEdit(ReviewItem item)
    {
        (_edit[0], _edit[1], _edit[2], _edit[3]) = (item.Type, item.Start, item.End, item.Because ?? "");
        _edits = !_edits;
    }

    private void EndEdit()
    {
        _desk.Edit(_edit[0], _edit[1], _edit[2], _edit[3]);
        _edits = _desk.HasFailed;
    }
}
