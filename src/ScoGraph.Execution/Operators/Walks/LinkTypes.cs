using System.Collections.Immutable;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Which relationships a step takes.</summary>
/// <param name="Names">Any of these types; empty for every type.</param>
/// <param name="Direction">Seen from where the step begins.</param>
internal sealed record LinkTypes(ImmutableArray<string> Names, Direction Direction)
{
    /// <summary>The numbers of those that a graph knows, each once.</summary>
    public int[] Known(IGraphSnapshot graph)
    {
        // Each walk of each run begins with this: no enumerators.
        int[] found = new int[Names.Length];
        int count = 0;
        foreach (string name in Names)
        {
            if (graph.RelationshipTypes.Find(name) is >= 0 and var id && !found.AsSpan(0, count).Contains(id))
                found[count++] = id;
        }

        return count == found.Length ? found : found[..count];
    }
}
