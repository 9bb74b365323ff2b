using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Witnesses;

namespace ScoGraph.Planning.Rewrites.Witnesses;

/// <summary>What the rows of a plan rest on, as it grows from the first operator to the last.</summary>
/// <param name="given">What the plan takes of the row around it.</param>
internal sealed class SupportOfRows(ImmutableArray<Variable> given)
{
    private readonly List<Support> _parts = [];
    private readonly HashSet<Variable> _holders = [];

    public ImmutableArray<Variable> Given => given;

    public Support All => _holders.Count == 0 ? Support.Of(_parts) : Support.Of([new ElementSupport([.. _holders]), .. _parts]);

    public void Add(IEnumerable<Support> parts)
    {
        foreach (Support part in parts)
        {
            if (part is ElementSupport elements)
                _holders.UnionWith(elements.Holders);
            else
                _parts.Add(part);
        }
    }

    /// <summary>The rows are others from here on.</summary>
    public void Replace(Support support)
    {
        _holders.Clear();
        _parts.Clear();
        _parts.Add(support);
    }
}
