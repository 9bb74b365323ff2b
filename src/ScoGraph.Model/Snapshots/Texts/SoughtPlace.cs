namespace ScoGraph.Model.Snapshots.Texts;

/// <summary>Where a part of a string is looked for.</summary>
internal enum SoughtPlace
{
    Anywhere,
    Start,
    End,
}
