using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using ScoGraph.Explorer.Rendering;
using ScoGraph.Explorer.Review;

namespace ScoGraph.Explorer.Pages;

/// <summary>
/// The document of a proposed fact, with the words of every fact marked. Of a long one so many passages are shown at a time, first those
/// around the fact.
/// </summary>
internal sealed class TextPane : ComponentBase
{
    private const int Shown = 60, Before = 20, Step = 40;

    private int _fact = -1;
    private int _first = 1;
    private bool _reveals;

    [Parameter, EditorRequired]
    public ReviewDesk Desk { get; set; } = null!;

    [Parameter, EditorRequired]
    public ReviewText Text { get; set; } = null!;

    [Parameter, EditorRequired]
    public PageScript Script { get; set; } = null!;

    /// <summary>Is told which fact the reader clicked on.</summary>
    [Parameter]
    public Func<int, Task>? Chosen { get; set; }

    private int Last => Math.Min(Text.Passages.Count, _first + Shown - 1);

    protected override void OnParametersSet()
    {
        if (_fact == Desk.At)
            return;
        _fact = Desk.At;
        _reveals = true;
        int paragraph = Desk.Item?.Paragraph ?? 1;
        if (paragraph < _first || paragraph > Last)
            MoveTo(paragraph - Before);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_reveals)
            return;
        _reveals = false;
        await Script.Reveal(".text mark.chosen");
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        Tag.Of("section", [("class", "text"), ("aria-label", "Text")],
            Tag.Of("h2", [], Tag.Text(Text.Name), Tag.Span("quiet", Counts())),
            Desk.Item is { } item && !Text.Holds(item)
                ? Tag.Paragraph("wrong", "The words of this fact do not stand in the text where the fact says: it is of another one.") : null,
            _first > 1 ? Tag.Button(this, "Earlier passages", () => MoveTo(_first - Step)) : null,
            Tag.Of("div", [], [.. Desk.Marked(Text, _first, Last).Select(Passage)]),
            Last < Text.Passages.Count ? Tag.Button(this, "Later passages", () => MoveTo(_first + Step)) : null)(builder);

    private RenderFragment Passage(MarkedPassage passage) => Tag.Of("div", [(Tag.Key, passage.Number)],
        passage.Section is { } section ? Tag.Of("h3", [], Tag.Text(section)) : null,
        Tag.Of("p", [("class", passage.Number == Desk.Item?.Paragraph ? "passage chosen" : "passage")],
            [Tag.Span("quiet number", passage.Number.ToString(CultureInfo.InvariantCulture)), .. passage.Words.Select(Words)]));

    private RenderFragment Words(MarkedWords words)
    {
        if (words.Facts.Count == 0)
            return Tag.Text(words.Text);
        return Tag.Of("mark",
            [
                ("class", words.Facts.Contains(Desk.At) ? "chosen" : null),
                ("title", string.Join("\n", words.Facts.Select(Title))),
                ("onclick", Tag.On<MouseEventArgs>(this, _ => Chosen?.Invoke(words.After(Desk.At)) ?? Task.CompletedTask)),
            ],
            Tag.Text(words.Text));
    }

    private string Title(int fact) => Desk.Items[fact] is var item ? $"{Desk.NameOf(item.Start)} {item.Type} {Desk.NameOf(item.End)}" : "";

    private string Counts() => Text.Passages.Count <= Shown ? "" : string.Create(
        CultureInfo.InvariantCulture, $" · passages {_first} to {Last} of {Text.Passages.Count}");

    private void MoveTo(int first) => _first = Math.Clamp(first, 1, Math.Max(1, Text.Passages.Count - Shown + 1));
}
