namespace ScoGraph;

/// <summary>A fact that comes near to what an expected row would need.</summary>
/// <param name="Element">The <see cref="Node"/> or <see cref="Relationship"/>.</param>
/// <param name="Text">The fact in short.</param>
/// <param name="Citations">The places that support it; empty where none is known.</param>
public sealed record NearestFact(object Element, string Text, IReadOnlyList<Citation> Citations)
{
    /// <summary>Such as <c>North-South Highway -[CONNECTS]-> Kyrgyzstan  [report#15]</c>.</summary>
    public override string ToString() => Citations.Count == 0 ? Text : $"{Text}  [{string.Join(", ", Citations)}]";
}
