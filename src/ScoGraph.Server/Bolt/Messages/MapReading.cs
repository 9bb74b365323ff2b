using ScoGraph.Model.Values;

namespace ScoGraph.Server.Bolt.Messages;

/// <summary>Entries of maps in messages; what is of another type counts as left out.</summary>
internal static class MapReading
{
    public static string? Text(this MapValue map, string key) =>
        map.TryGet(key, out Value value) && value.IsString ? value.AsString() : null;

    public static long? Integer(this MapValue map, string key) =>
        map.TryGet(key, out Value value) && value.IsInteger ? value.AsInteger() : null;
}
