using ScoGraph.Model.Snapshots;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Encoding;

/// <summary>The names and label sets of a graph.</summary>
internal static class TablesCodec
{
    public static void Write(StoreTables tables, ByteWriter bytes)
    {
        WriteNames(tables.Labels, bytes);
        WriteNames(tables.RelationshipTypes, bytes);
        WriteNames(tables.PropertyKeys, bytes);
        bytes.Count(tables.LabelSets.Count);
        for (int set = 0; set < tables.LabelSets.Count; set++)
        {
            LabelId[] labels = tables.LabelSets[set];
            bytes.Count(labels.Length);
            foreach (LabelId label in labels)
                bytes.Count(label);
        }
    }

    /// <exception cref="DamagedException">The bytes are no such tables.</exception>
    public static StoreTables Read(ref ByteReader bytes)
    {
        NameTable labels = ReadNames(ref bytes), types = ReadNames(ref bytes), keys = ReadNames(ref bytes);
        LabelId[][] sets = new LabelId[bytes.Count()][];
        HashSet<string> known = [];
        for (int set = 0; set < sets.Length; set++)
        {
            sets[set] = new LabelId[bytes.Count()];
            for (int i = 0; i < sets[set].Length; i++)
                sets[set][i] = bytes.UpTo(labels.Count - 1);
            bool isAscending = sets[set].Zip(sets[set].Skip(1)).All(pair => pair.First < pair.Second);
            if (!isAscending || !known.Add(string.Join(',', sets[set])) || (set == 0 && sets[set].Length > 0))
                throw new DamagedException("its label sets are none");
        }

        if (sets.Length == 0)
            throw new DamagedException("its label sets are missing");
        return StoreTables.Of(labels, types, keys, new LabelSetTable(sets));
    }

    private static void WriteNames(NameTable names, ByteWriter bytes)
    {
        ReadOnlySpan<string> all = names.Names;
        bytes.Count(all.Length);
        foreach (string name in all)
            bytes.Text(name);
    }

    private static NameTable ReadNames(ref ByteReader bytes)
    {
        NameTable names = new();
        for (int left = bytes.Count(), id = 0; id < left; id++)
        {
            if (names.GetOrAdd(bytes.Text()) != id)
                throw new DamagedException("a name comes twice");
        }

        return names;
    }
}
