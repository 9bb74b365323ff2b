using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Algorithms.Views;

/// <summary>
/// The rows of views that were copied, for who asks for the same again: kept with the state that they are of, and no longer than the
/// garbage collector has room for them. Any thread.
/// </summary>
internal static class DenseCache
{
    /// <summary>So many views of a state are kept at the most; one more, and all are forgotten.</summary>
    private const int Most = 8;

    private static readonly ConditionalWeakTable<IGraphSnapshot, Dictionary<string, WeakReference<DenseGraph>>> Known = [];

    /// <summary>The rows of a view, copied now or before.</summary>
    public static DenseGraph Get(GraphPart view, Checkpoint checkpoint, DenseContent content = DenseContent.Relationships)
    {
        Dictionary<string, WeakReference<DenseGraph>> ofState = Known.GetOrCreateValue(view.Snapshot);
        GraphFilter filter = view.Filter;
        string key = string.Join('\n', view.Snapshot.Version, filter.Direction, content, Text(filter.Labels), Text(filter.Types));
        lock (ofState)
        {
            if (ofState.TryGetValue(key, out WeakReference<DenseGraph>? kept) && kept.TryGetTarget(out DenseGraph? known))
                return known;
        }

        DenseGraph made = new(view, checkpoint, content);
        lock (ofState)
        {
            if (ofState.Count >= Most)
                ofState.Clear();
            ofState[key] = new WeakReference<DenseGraph>(made);
        }

        return made;
    }

    /// <summary>Names as one text, each with its length before it, so that no two lists of names give the same.</summary>
    private static string Text(IReadOnlyList<string>? names) =>
        names is null ? "all" : string.Concat(names.Select(name => $"{name.Length}:{name}"));
}
