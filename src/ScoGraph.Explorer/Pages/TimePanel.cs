using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ScoGraph.Explorer.Rendering;
using ScoGraph.Explorer.Times;

namespace ScoGraph.Explorer.Pages;

/// <summary>Which state of the graph is looked at: one of its past, and what held on a day.</summary>
internal sealed class TimePanel : ComponentBase
{
    [Parameter, EditorRequired]
    public TimeLine Line { get; set; } = null!;

    /// <summary>The day that is looked at; null for all facts.</summary>
    [Parameter]
    public DateOnly? Day { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Tag.Of("section", [("class", "times"), ("aria-label", "Time")],
        Line.Moments.Count > 1 ? Past() : null,
        Line.Days.Count > 0 ? Validity() : null)(builder);

    private RenderFragment Past() => Tag.Div("row",
        Tag.Of("label", [], Tag.Text("History"), Slider("State of the past", Line.Moments.Count, Line.Moment, Line.GoToMoment)),
        Tag.Span("quiet", Line.Moment >= Line.Moments.Count - 1 ? "now" : Line.Moments[Line.Moment].Text),
        Tag.Button(this, "Now", () => Line.GoToMoment(Line.Moments.Count - 1), Line.Moment >= Line.Moments.Count - 1));

    private RenderFragment Validity() => Tag.Div("row",
        Tag.Of("label", [], Tag.Text("Held on"),
            Slider("Day on which facts held", Line.Days.Count, Math.Max(Line.Day, 0), position => Line.GoToDay(Line.Days[position]))),
        Tag.Of("input",
            [("type", "date"), ("aria-label", "Day"), ("value", Day is { } day ? TimeLine.Write(day) : ""),
                ("onchange", Tag.On<ChangeEventArgs>(this, change =>
                {
                    Line.GoToDay(TimeLine.Read(change.Value as string));
                    return Task.CompletedTask;
                }))]),
        Day is null ? Tag.Span("quiet", "all facts, whenever they held") : null,
        Tag.Button(this, "All facts", () => Line.GoToDay(null), Day is null));

    private RenderFragment Slider(string name, int count, int position, Action<int> go) => Tag.Of("input",
        [("type", "range"), ("aria-label", name), ("min", "0"), ("max", Text(count - 1)), ("step", "1"), ("value", Text(position)),
            ("onchange", Tag.On<ChangeEventArgs>(this, change =>
            {
                if (int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out int chosen) && chosen < count)
                    go(chosen);
                return Task.CompletedTask;
            }))]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
