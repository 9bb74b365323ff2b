using ScoGraph.Model.Values;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Erasing;

/// <summary>
/// Looks for the forgotten texts in the bytes of a file, and in what its compressed parts hold. Texts that something else has still, and
/// those of less than three bytes, prove nothing and are passed over.
/// </summary>
internal sealed class ErasureProof(SqliteDatabase database, string path, ErasureFilter filter)
{
    private const int ShortestTold = 3;

    /// <exception cref="GraphFileException">A text was found.</exception>
    public void Run(MemorySnapshot oldest, GraphChanges[] changes)
    {
        HashSet<string> kept = Kept(oldest, changes);
        byte[][] sought = [.. filter.Texts
            .Where(text => !kept.Contains(text) && !kept.Any(other => other.Contains(text, StringComparison.Ordinal)))
            .Select(System.Text.Encoding.UTF8.GetBytes).Where(bytes => bytes.Length >= ShortestTold)];
        if (sought.Length > 0 && IsInFile(sought))
            throw new GraphFileException(GraphFileProblem.Failed, path, "A text that was to be forgotten is still in the new file; nothing was changed.");
    }

    /// <summary>Adds the texts in a value.</summary>
    public static void Collect(in Value value, HashSet<string> texts)
    {
        if (value.IsString)
        {
            texts.Add(value.AsString());
            return;
        }

        if (value.Kind != ValueKind.List)
            return;
        foreach (Value item in value.AsList().Items)
            Collect(item, texts);
    }

    private static HashSet<string> Kept(MemorySnapshot oldest, GraphChanges[] changes)
    {
        HashSet<string> kept = [.. oldest.Labels.Names, .. oldest.RelationshipTypes.Names, .. oldest.PropertyKeys.Names];
        kept.UnionWith(oldest.Catalog.All.Select(declaration => declaration.Name));
        kept.UnionWith(changes.SelectMany(c => c.Schema).Select(declared => declared.Name));
        for (KeyId key = 0; key < oldest.PropertyKeys.Count; key++)
        {
            foreach (NodeId node in oldest.GetNodeColumn(key) is null ? [] : oldest.GetNodes(-1).ToArray())
                Collect(oldest.GetNodeColumn(key)!.Get(node), kept);
            foreach (RelationshipId id in oldest.GetRelationshipColumn(key) is null ? [] : oldest.Relationships.Live.ToArray())
                Collect(oldest.GetRelationshipColumn(key)!.Get(id), kept);
        }

        foreach (PropertyChange change in changes.SelectMany(
            c => c.Nodes.SelectMany(n => n.Properties).Concat(c.Relationships.SelectMany(r => r.Properties))))
        {
            Collect(change.ValueBefore, kept);
            Collect(change.ValueAfter, kept);
        }

        return kept;
    }

    private bool IsInFile(byte[][] sought)
    {
        if (IsIn(File.ReadAllBytes(path), sought))
            return true;
        foreach ((string table, string identity) in ((string, string)[])[("base", "part"), ("pages", "version"), ("commit_parts", "number")])
        {
            using SqliteStatement read = database.Prepare($"SELECT {identity}, data FROM {table}");
            while (read.Step())
            {
                if (IsIn(SealedBytes.Open(read.Bytes(1), read.Integer(0)), sought))
                    return true;
            }
        }

        return false;
    }

    private static bool IsIn(ReadOnlySpan<byte> bytes, byte[][] sought)
    {
        foreach (byte[] text in sought)
        {
            if (bytes.IndexOf(text) >= 0)
                return true;
        }

        return false;
    }
}
