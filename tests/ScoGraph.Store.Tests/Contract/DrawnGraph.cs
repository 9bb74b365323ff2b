using ScoGraph.Model.Values;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests.Contract;

/// <summary>A graph read from a tape of bytes: with gaps between ids, over several pages, with parallel relationships and loops.</summary>
internal static class DrawnGraph
{
    private static readonly string[] Labels = ["A", "B", "C"];

    /// <param name="hubDegree">How many relationships hang on one node besides.</param>
    public static ReferenceGraph From(byte[] tape, int hubDegree)
    {
        ReferenceGraph graph = new();
        int id = 0;
        foreach (byte step in tape)
        {
            id += 1 + (step % 16 == 0 ? step * 3 : step % 3);
            graph.Nodes.Add(id, new ReferenceNode([.. Labels.Where((_, i) => (step >> i & 1) != 0)], Properties(step)));
        }

        int[] nodes = [.. graph.Nodes.Keys];
        int relationship = 0;
        for (int i = 0; i + 2 < tape.Length; i++)
        {
            relationship += 1 + (tape[i] % 4);
            Add(tape[i + 1] % nodes.Length, tape[i + 2] % nodes.Length, tape[i]);
        }

        for (int i = 0; i < hubDegree && nodes.Length > 0; i++)
        {
            relationship++;
            Add(0, (i * 7) % nodes.Length, (byte)(i % 2 == 0 ? 2 : 3));
        }

        return graph;

        void Add(int start, int end, byte choice) => graph.Relationships.Add(
            relationship, new ReferenceRelationship(choice % 5 == 0 ? "U" : "T", nodes[start], nodes[end], Properties(choice)));
    }

    private static Dictionary<string, Value> Properties(byte choice)
    {
        Dictionary<string, Value> properties = [];
        if (choice % 3 == 0)
            properties["p"] = Value.FromInteger(choice % 7);
        if (choice % 4 == 0)
            properties["q"] = choice % 8 == 0 ? Value.FromString("s" + (choice % 5)) : Value.FromFloat(choice / 2.0);
        return properties;
    }
}
