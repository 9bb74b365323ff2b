using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Html;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Explorer.Viewing;

/// <summary>What the graph view of a page is given.</summary>
internal static class ViewFeed
{
    /// <summary>The most nodes that a view shows at first.</summary>
    public const int MostNodes = 1000;

    private static readonly DrawingOptions Options = new() { MaxNodes = MostNodes };

    /// <summary>The elements of rows, as the view takes them; null where there are none.</summary>
    public static string? Of(IReadOnlyList<Row> rows, IGraphSnapshot snapshot)
    {
        ContentReader content = new(snapshot, Options);
        foreach (Row row in rows)
        {
            foreach (ref readonly Value value in row.Values)
                content.Add(value);
        }

        return content.IsEmpty ? null : ViewJson.Write(content.ToView(), Options, withIds: true);
    }
}
