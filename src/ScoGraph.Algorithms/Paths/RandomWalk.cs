using ScoGraph.Algorithms.Communities;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Paths;

/// <summary>
/// Walks that go on by a relationship chosen at random, in proportion to the weights. The same seed gives the same walks, and the same for
/// the first of them however many are asked for.
/// </summary>
internal static class RandomWalk
{
    /// <summary>The walks, as asked for; each ends early where there is nowhere to go. O(length · degrees) each.</summary>
    /// <param name="view">Where they walk.</param>
    /// <param name="start">Where they begin; there are none where the view does not see it.</param>
    /// <param name="length">After how many relationships they end at the latest.</param>
    /// <param name="walks">How many they are.</param>
    /// <param name="seed">What chance is.</param>
    /// <param name="checkpoint">Asked as they go on.</param>
    /// <exception cref="Model.Diagnostics.ValueException">A weight that a walk came upon is negative or no number.</exception>
    public static IEnumerable<PathValue> Run(
        GraphPart view, int start, long length, long walks, long seed, Checkpoint checkpoint)
    {
        SplitMix random = new(seed);
        for (long walk = 0; walk < walks && view.Contains(start); walk++)
        {
            List<int> nodes = [start], relationships = [];
            while (relationships.Count < length && Choose(view, nodes[^1], random, checkpoint) is { } step)
            {
                nodes.Add(step.Node);
                relationships.Add(step.Relationship);
            }

            yield return new PathValue([.. nodes], [.. relationships]);
        }
    }

    /// <summary>Where to go; null where there is nothing to go by that weighs.</summary>
    private static Step? Choose(GraphPart view, int node, SplitMix random, Checkpoint checkpoint)
    {
        double all = 0;
        foreach (Step step in view.Steps(node))
        {
            checkpoint.Tick();
            all += view.Weights.GetNonNegative(step.Relationship);
        }

        double left = random.NextDouble() * all;
        Step? last = null;
        foreach (Step step in view.Steps(node))
        {
            double weight = view.Weights.GetNonNegative(step.Relationship);
            if (weight == 0)
                continue;
            last = step;
            left -= weight;
            if (left < 0)
                break;
        }

        return last;
    }
}
