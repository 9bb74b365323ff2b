using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Store;

namespace ScoGraph.Testing.Stores;

/// <summary>Short ways to write in tests.</summary>
internal static class Writing
{
    /// <summary>What <see cref="Find"/> answers where there is no index.</summary>
    public static readonly int[] Scan = [-1];

    /// <summary>Runs one statement and commits it.</summary>
    public static UpdateCounts Write(this MemoryStore store, Action<IGraphWriter> statement)
    {
        using StoreTransaction transaction = store.BeginWrite();
        UpdateCounts counts = transaction.Run(statement);
        transaction.Commit();
        return counts;
    }

    /// <summary>Runs one statement and keeps it.</summary>
    public static UpdateCounts Run(this StoreTransaction transaction, Action<IGraphWriter> statement)
    {
        IGraphWriter writer = transaction.BeginStatement();
        statement(writer);
        transaction.Keep(writer);
        return writer.Counts;
    }

    public static MemoryStore Of(Action<IGraphWriter> statement)
    {
        MemoryStore store = new();
        store.Write(statement);
        return store;
    }

    /// <summary>Nodes with one label and an integer <c>id</c>, from 0.</summary>
    public static void CreateNodes(this IGraphWriter writer, string label, int count)
    {
        for (int i = 0; i < count; i++)
            writer.SetNodeProperty(writer.CreateNode([label]), "id", Value.FromInteger(i));
    }

    public static int[] Find(this IGraphSnapshot graph, string label, string key, Value value) =>
        graph.TryFindNodes(graph.Labels.Find(label), graph.PropertyKeys.Find(key), value, out ReadOnlyMemory<int> nodes)
            ? nodes.ToArray() : Scan;
}
