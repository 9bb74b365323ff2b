using System.Collections.Immutable;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Witnesses;

/// <summary>A set of nodes and relationships; the ends of a relationship are in it, too.</summary>
internal sealed class ElementSet : IEquatable<ElementSet>
{
    public static readonly ElementSet Empty = new([]);

    // Ascending: a node as twice its id, a relationship as one more than twice its id.
    private readonly long[] _elements;

    private ElementSet(long[] elements) => _elements = elements;

    public int Count => _elements.Length;

    public IEnumerable<int> Nodes => _elements.Where(element => (element & 1) == 0).Select(element => (int)(element >> 1));

    public IEnumerable<int> Relationships => _elements.Where(element => (element & 1) == 1).Select(element => (int)(element >> 1));

    /// <summary>The elements in values, also within lists, maps and paths.</summary>
    public static ElementSet Of(IEnumerable<Value> values, IGraphSnapshot graph)
    {
        SortedSet<long> elements = [];
        Stack<Value> open = new(values);
        while (open.TryPop(out Value value))
        {
            switch (value.Kind)
            {
                case ValueKind.Node:
                    elements.Add(2L * value.AsId());
                    break;
                case ValueKind.Relationship:
                    AddRelationship(elements, value.AsId(), graph);
                    break;
                case ValueKind.Path:
                    foreach (int node in value.AsPath().Nodes)
                        elements.Add(2L * node);
                    foreach (int relationship in value.AsPath().Relationships)
                        AddRelationship(elements, relationship, graph);
                    break;
                case ValueKind.List:
                    Push(open, value.AsList().Items);
                    break;
                case ValueKind.Map:
                    Push(open, value.AsMap().Values);
                    break;
                default:
                    break;
            }
        }

        return elements.Count == 0 ? Empty : new ElementSet([.. elements]);
    }

    public ElementSet Union(ElementSet other) => Count == 0 ? other : other.Count == 0 ? this
        : new ElementSet([.. new SortedSet<long>(_elements.Concat(other._elements))]);

    public bool IsWithin(ElementSet other)
    {
        int at = 0;
        foreach (long element in _elements)
        {
            while (at < other.Count && other._elements[at] < element)
                at++;
            if (at == other.Count || other._elements[at] != element)
                return false;
        }

        return true;
    }

    /// <summary>Those of some sets that contain no other of them, each once, the smallest first.</summary>
    public static ImmutableArray<ElementSet> Minimal(IEnumerable<ElementSet> sets)
    {
        ElementSet[] each = [.. sets.Distinct()];
        return [.. each.Where(set => !each.Any(other => other.Count < set.Count && other.IsWithin(set))).OrderBy(set => set.Count)];
    }

    public bool Equals(ElementSet? other) => other is not null && _elements.AsSpan().SequenceEqual(other._elements);

    public override bool Equals(object? obj) => Equals(obj as ElementSet);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (long element in _elements)
            hash.Add(element);
        return hash.ToHashCode();
    }

    private static void Push(Stack<Value> open, ReadOnlySpan<Value> values)
    {
        foreach (Value value in values)
            open.Push(value);
    }

    private static void AddRelationship(SortedSet<long> elements, int relationship, IGraphSnapshot graph)
    {
        elements.Add((2L * relationship) + 1);
        if (!graph.Relationships.Live.Contains(relationship))
            return;
        elements.Add(2L * graph.Relationships.Start(relationship));
        elements.Add(2L * graph.Relationships.End(relationship));
    }
}
