using ScoGraph.Sqlite.History;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Texts;

/// <summary>Reads the tables of indexes of texts that stand in the file, and brings them to its newest state.</summary>
/// <param name="past">The states of the file.</param>
/// <param name="pages">The pages of its checkpoint; null where it has none.</param>
internal sealed class TextImages(PastStates past, Func<PageFile?> pages)
{
    /// <summary>The table of an index; null where the file has none that can be gone on from.</summary>
    /// <param name="index">The index.</param>
    /// <param name="tables">The numbers that ids of names, nodes and relationships are of.</param>
    public StartedTexts? Start(GraphIndex index, StoreTables tables)
    {
        string declared = TextImage.Declaration(index);
        if (pages() is not { } file || TextImage.Of(file).FirstOrDefault(image => image.Declared == declared) is not { } image)
            return null;
        CommittedState newest = past.Newest;
        if (newest.State.Content.Tables != tables || image.Commit > newest.Number || image.Commit < past.First()
            || image.Bytes(file) is not { } bytes || IndexedTexts.TryRead(index, bytes) is not { } table)
            return null;
        List<int> changed = Changed(index, image.Commit, newest.Number);
        table.Write(changed, new TextRows(newest.State, index), replace: true, static () => { });
        return new StartedTexts(table, newest.State, changed.Count);
    }

    private List<int> Changed(GraphIndex index, long from, long to) => [.. past.Commits(from, to).SelectMany(commit =>
        index.Target.IsRelationships ? commit.Changes.Relationships.Select(change => (int)change.Id)
            : commit.Changes.Nodes.Select(change => (int)change.Id)).Distinct()];
}
