namespace ScoGraph.Sql.Paths;

/// <summary>What a search has reached from one of its ends, level by level.</summary>
/// <param name="root">The end.</param>
internal sealed class ReachedLevels(int root)
{
    private readonly Dictionary<int, int> _depths = new() { [root] = 0 };
    private readonly Dictionary<int, List<PathStep>> _before = [];

    /// <summary>The nodes that were reached last.</summary>
    public List<int> Level { get; private set; } = [root];

    /// <summary>How many steps they are away.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether a node was reached.</summary>
    public bool Has(int node) => _depths.ContainsKey(node);

    /// <summary>Goes on by a level.</summary>
    /// <param name="steps">All relationships that lead on from the last one.</param>
    public void Extend(IEnumerable<PathStep> steps)
    {
        List<int> next = [];
        Depth++;
        foreach (PathStep step in steps)
        {
            if (!_depths.TryGetValue(step.Far, out int known))
            {
                _depths[step.Far] = Depth;
                _before[step.Far] = [step];
                next.Add(step.Far);
            }
            else if (known == Depth)
            {
                _before[step.Far].Add(step);
            }
        }

        Level = next;
    }

    /// <summary>Every shortest way from a node back to the end, the last step first; the list is the same one, changed.</summary>
    public IEnumerable<IReadOnlyList<PathStep>> WaysFrom(int node)
    {
        List<PathStep> way = [];
        List<int> choices = [0];
        while (choices.Count > 0)
        {
            bool isEnd = !_before.TryGetValue(way.Count == 0 ? node : way[^1].Near, out List<PathStep>? steps);
            if (isEnd)
                yield return way;
            if (isEnd || choices[^1] == steps!.Count)
            {
                choices.RemoveAt(choices.Count - 1);
                if (way.Count > 0)
                    way.RemoveAt(way.Count - 1);
                continue;
            }

            way.Add(steps[choices[^1]++]);
            choices.Add(0);
        }
    }
}
