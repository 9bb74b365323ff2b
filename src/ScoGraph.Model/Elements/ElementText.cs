using ScoGraph.Model.Values;

namespace ScoGraph.Model.Elements;

/// <summary>Values and elements as objects that users hold, as <see cref="LiteralText"/> writes them.</summary>
internal static class ElementText
{
    public static string Write(object? value)
    {
        ObjectContents contents = new();
        return LiteralText.Write(contents.Read(value), contents);
    }

    /// <summary>A value, with what its elements have in a state of a graph.</summary>
    public static string Write(in Value value, Snapshots.IGraphSnapshot graph) => LiteralText.Write(value, new SnapshotContents(graph));
}
