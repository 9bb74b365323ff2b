using ScoGraph.Server.Asking;
using ScoGraph.Server.Bolt.PackStream;
using ScoGraph.Server.Wording;

namespace ScoGraph.Server.Bolt.Messages;

/// <summary>Writes the end of a result: what changed, notes and plan.</summary>
internal static class SummaryWriter
{
    /// <summary>One entry of the map that a SUCCESS holds.</summary>
    public delegate void Entry(PackWriter pack);

    /// <param name="hadRows">Whether there was a row.</param>
    /// <param name="hasStatuses">Whether the client knows the statuses of GQL, from Bolt 5.6 on.</param>
    public static List<Entry> Of(Answer answer, bool hadRows, bool hasStatuses)
    {
        List<Entry> entries = [];
        if (answer.Updates.Any)
            entries.Add(pack => Stats(pack, answer.Updates));
        if (hasStatuses)
            entries.Add(pack => Statuses(pack, answer, hadRows));
        else if (answer.Warnings.Count > 0)
            entries.Add(pack => Notifications(pack, answer.Warnings));
        if (answer.Plan is { } plan)
            entries.Add(pack => Plan(pack, plan, answer.IsProfile));
        return entries;
    }

    private static void Stats(PackWriter pack, UpdateCounts updates)
    {
        (string Name, long Count)[] counts = [.. Counters.Of(updates).Where(c => c.Count > 0)];
        pack.String("stats");
        pack.MapHeader(counts.Length + 1);
        pack.Entry("contains-updates", true);
        foreach ((string name, long count) in counts)
            pack.Entry(name, count);
    }

    private static void Notifications(PackWriter pack, IReadOnlyList<QueryWarning> warnings)
    {
        pack.String("notifications");
        pack.ListHeader(warnings.Count);
        foreach (QueryWarning warning in warnings)
        {
            pack.MapHeader(warning.Line > 0 ? 6 : 5);
            pack.Entry("code", ServedWarning.CodeOf(warning));
            pack.Entry("title", warning.Code);
            pack.Entry("description", warning.Message);
            pack.Entry("severity", ServedWarning.Severity);
            pack.Entry("category", ServedWarning.Category);
            if (warning.Line <= 0)
                continue;
            pack.String("position");
            pack.MapHeader(3);
            pack.Entry("line", warning.Line);
            pack.Entry("column", warning.Column);
            pack.Entry("offset", 0);
        }
    }

    private static void Statuses(PackWriter pack, Answer answer, bool hadRows)
    {
        pack.String("statuses");
        pack.ListHeader(answer.Warnings.Count + 1);
        pack.MapHeader(2);
        (string status, string description) =
            answer.Columns.Count == 0 ? (GqlStatus.NoColumns, "note: successful completion - omitted result")
            : !hadRows ? (GqlStatus.NoData, "note: no data") : (GqlStatus.Success, "note: successful completion");
        pack.Entry("gql_status", status);
        pack.Entry("status_description", description);
        foreach (QueryWarning warning in answer.Warnings)
        {
            pack.MapHeader(6);
            pack.Entry("gql_status", GqlStatus.Warning);
            pack.Entry("status_description", $"warn: {warning.Message}");
            pack.Entry("neo4j_code", ServedWarning.CodeOf(warning));
            pack.Entry("title", warning.Code);
            pack.Entry("description", warning.Message);
            pack.String("diagnostic_record");
            GqlStatus.DiagnosticRecord(pack, warning.Line, warning.Column, 0, ServedWarning.Severity);
        }
    }

    private static void Plan(PackWriter pack, string plan, bool profile)
    {
        pack.String(profile ? "profile" : "plan");
        pack.MapHeader(profile ? 6 : 4);
        pack.Entry("operatorType", ServedPlan.Operator);
        pack.String("args");
        pack.MapHeader(1);
        pack.Entry("string-representation", plan);
        pack.String("identifiers");
        pack.ListHeader(0);
        pack.String("children");
        pack.ListHeader(0);
        if (!profile)
            return;
        pack.Entry("dbHits", 0);
        pack.Entry("rows", 0);
    }
}
