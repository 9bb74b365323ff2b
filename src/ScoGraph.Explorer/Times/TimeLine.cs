using System.Globalization;
using ScoGraph.Explorer.Asking;

namespace ScoGraph.Explorer.Times;

/// <summary>The states of a graph that can be looked at: those of its past, and what held on a day.</summary>
internal sealed class TimeLine(Workspace workspace)
{
    /// <summary>The most commits that are offered; of a longer past the newest.</summary>
    public const int MostMoments = 2000;

    /// <summary>The states of the past, the oldest first; empty where the graph keeps none.</summary>
    public IReadOnlyList<GraphMoment> Moments { get; private set; } = [];

    /// <summary>The days on which something changes; empty where nothing bounds what holds.</summary>
    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    /// <summary>Whether there is anything to go through.</summary>
    public bool IsEmpty => Moments.Count < 2 && Days.Count == 0;

    /// <summary>The position of the state that is looked at; the last where it is the newest.</summary>
    public int Moment => workspace.AsOf is { } commit ? Find(Moments, moment => moment.Commit <= commit) : Moments.Count - 1;

    /// <summary>The position of the last day up to the one that is looked at; -1 before all of them.</summary>
    public int Day => workspace.ValidOn is { } day ? Find(Days, known => known <= day) : -1;

    /// <summary>What is looked at, in a few words.</summary>
    public string Text
    {
        get
        {
            string past = workspace.AsOf is { } commit ? FormattableString.Invariant($"as of commit {commit}") : "now";
            return workspace.ValidOn is { } day ? $"{past}, what held on {Write(day)}" : past;
        }
    }

    /// <summary>Looks what there is.</summary>
    public void Refresh()
    {
        Graph graph = workspace.Graph;
        Moments = graph is SqliteGraph kept ? Past(kept) : [];
        Days = GraphTimes.Days(graph.ReadState());
    }

    /// <summary>Looks at a state of the past; the last position is the newest state.</summary>
    public void GoToMoment(int position) => workspace.GoTo(
        position >= 0 && position < Moments.Count - 1 ? Moments[position].Commit : null, workspace.ValidOn);

    /// <summary>Looks at what held on a day; null for all facts.</summary>
    public void GoToDay(DateOnly? day) => workspace.GoTo(workspace.AsOf, day);

    /// <summary>A day as year, month and day.</summary>
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day that somebody wrote; null for any other text.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static List<GraphMoment> Past(SqliteGraph graph)
    {
        long last = graph.LastCommit, first = Math.Max(graph.FirstState, last - MostMoments);
        List<GraphMoment> moments = [new(first, first == 0 ? "before the first commit" : Number(first))];
        if (last > first)
        {
            foreach (GraphCommit commit in graph.History(first, last))
                moments.Add(new GraphMoment(commit.Number, Describe(commit)));
        }

        return moments;
    }

    private static string Describe(GraphCommit commit)
    {
        string told = string.Join(": ", new[] { commit.Author, commit.Message }.Where(text => text is not null));
        string time = commit.Instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return told.Length == 0 ? $"{Number(commit.Number)}, {time} UTC" : $"{Number(commit.Number)}, {time} UTC, {told}";
    }

    private static string Number(long commit) => FormattableString.Invariant($"commit {commit}");

    private static int Find<T>(IReadOnlyList<T> ordered, Func<T, bool> isBefore)
    {
        int low = 0, high = ordered.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = isBefore(ordered[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
