using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Adapters;

/// <summary>The edges at a node of a view, as QuikGraph enumerates them.</summary>
internal static class EdgesOf
{
    public static IEnumerable<GraphEdge> Out(GraphPart view, int node)
    {
        StepCursor cursor = new(node);
        while (cursor.MoveNext(view.Forward, out Step step))
            yield return new GraphEdge(step.Relationship, node, step.Node);
    }

    public static IEnumerable<GraphEdge> In(GraphPart view, int node)
    {
        StepCursor cursor = new(node);
        while (cursor.MoveNext(view.Backward, out Step step))
            yield return new GraphEdge(step.Relationship, step.Node, node);
    }

    public static bool Any(GraphPart view, int node) => view.Steps(node).MoveNext();

    public static int CountOut(GraphPart view, int node) => Count(view.Steps(node));

    public static int CountIn(GraphPart view, int node) => Count(view.StepsBack(node));

    private static int Count(StepEnumerator steps)
    {
        int count = 0;
        while (steps.MoveNext())
            count++;
        return count;
    }
}
