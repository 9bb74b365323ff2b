using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>Steps that a depth-first walk is still to take: the next one on top.</summary>
internal sealed class OpenSteps
{
    private readonly List<(int Relationship, int Node, int Depth)> _steps = [];

    public void Clear() => _steps.Clear();

    /// <summary>Puts the steps from a node on top, so that they come in the order of <see cref="Links.Visit"/>.</summary>
    public void Add(Links links, int node, int depth)
    {
        if (links.HasOneList && links.TryWhole(node, out AdjacencyChunk all))
        {
            AddAll(all.Neighbours, all.Relationships, depth);
            return;
        }

        int first = _steps.Count;
        links.Visit(node, new Adder(_steps, depth));
        CollectionsMarshal.AsSpan(_steps)[first..].Reverse();
    }

    private void AddAll(ReadOnlySpan<int> neighbours, ReadOnlySpan<int> relationships, int depth)
    {
        for (int i = neighbours.Length - 1; i >= 0; i--)
            _steps.Add((relationships[i], neighbours[i], depth));
    }

    public bool TryTake(out (int Relationship, int Node, int Depth) step)
    {
        if (_steps.Count == 0)
        {
            step = default;
            return false;
        }

        step = _steps[^1];
        _steps.RemoveAt(_steps.Count - 1);
        return true;
    }

    private readonly struct Adder(List<(int Relationship, int Node, int Depth)> steps, int depth) : IStepVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Step(int neighbour, int relationship)
        {
            steps.Add((relationship, neighbour, depth));
            return true;
        }
    }
}
