using System.Security.Cryptography;
using ScoGraph.Model.Snapshots;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Sqlite.Tests.Proofs;

/// <summary>A state told by its content alone: whatever ids its elements were given, equal content is an equal text.</summary>
internal static class StateText
{
    /// <summary>A short name of a state's content.</summary>
    public static string Name(IGraphSnapshot state)
    {
        Dictionary<int, string> keys = [];
        List<string> lines = [];
        int key = state.PropertyKeys.Find("key");
        foreach (int node in SnapshotDump.Ids(state.GetNodes(-1)))
        {
            string[] labels = [.. state.GetLabels(node).ToArray().Select(label => state.Labels[label]).Order(StringComparer.Ordinal)];
            keys.Add(node, SnapshotDump.Show(state.GetNodeColumn(key)?.Get(node) ?? default));
            lines.Add($"{keys[node]} {string.Join(':', labels)} {Properties(state, node, state.GetNodeColumn)}");
        }

        RelationshipTable table = state.Relationships;
        foreach (int id in SnapshotDump.Ids(table.Live))
        {
            string ends = $"{keys.GetValueOrDefault(table.Start(id))}->{keys.GetValueOrDefault(table.End(id))}";
            lines.Add($"{ends} {state.RelationshipTypes[table.Type(id)]} {Properties(state, id, state.GetRelationshipColumn)}");
        }

        lines.Sort(StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static string Properties(IGraphSnapshot state, int id, Func<int, PropertyColumn?> column) => string.Join(
        ", ",
        Enumerable.Range(0, state.PropertyKeys.Count)
            .Select(key => (Key: state.PropertyKeys[key], Value: column(key)?.Get(id) ?? default))
            .Where(property => !property.Value.IsNull)
            .OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => $"{property.Key}={SnapshotDump.Show(property.Value)}"));
}
