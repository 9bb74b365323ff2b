using System.Globalization;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Values.Spatial;

/// <summary>The texts of every error about points.</summary>
internal static class PointErrors
{
    private const string WrongType = "InvalidArgumentType";
    private const string WrongValue = "InvalidArgumentValue";
    private const string OutOfRange = "NumberOutOfRange";

    private static string KnownSystems => string.Join(", ", CoordinateSystem.All.Select(
        s => string.Create(CultureInfo.InvariantCulture, $"'{s.Name}' ({s.Srid})")));

    public static ValueException NotFinite(double coordinate) =>
        new(ErrorCategory.ArgumentError, OutOfRange,
            $"A coordinate of a point must be a finite number, not {coordinate.ToString(CultureInfo.InvariantCulture)}.");

    public static ValueException BeyondPole(double latitude) =>
        new(ErrorCategory.ArgumentError, OutOfRange,
            FormattableString.Invariant($"A latitude lies between -90 and 90, but is {latitude}."),
            "In x and y the longitude is x and the latitude y.");

    public static ValueException MissingCoordinates(ReadOnlySpan<string> keys) =>
        new(ErrorCategory.ArgumentError, WrongValue,
            $"A point needs 'x' and 'y', or 'longitude' and 'latitude'; {Found(keys)}.", Suggest(keys));

    public static ValueException WrongComponent(string key, string expected, ValueKind actual) =>
        new(ErrorCategory.TypeError, WrongType, $"The component '{key}' of a point must be {expected}, not {TemporalErrors.Name(actual)}.");

    public static ValueException UnknownSystem(string name) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"There is no coordinate system '{Shorten(name)}'.", $"Known are {KnownSystems}.");

    public static ValueException UnknownSystem(long srid) =>
        new(ErrorCategory.ArgumentError, WrongValue,
            FormattableString.Invariant($"There is no coordinate system with the srid {srid}."), $"Known are {KnownSystems}.");

    public static ValueException ConflictingSystems(CoordinateSystem crs, CoordinateSystem srid) =>
        new(ErrorCategory.ArgumentError, WrongValue,
            FormattableString.Invariant($"The crs '{crs.Name}' has the srid {crs.Srid}, but the srid of the point is {srid.Srid}."),
            "One of both is enough.");

    public static ValueException ConflictingComponents(string first, string second) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"The components '{first}' and '{second}' of a point are the same coordinate.",
            "Give one of both.");

    public static ValueException NotGeographic(CoordinateSystem system, string key) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"A point in the coordinate system '{system.Name}' has no '{key}'.",
            "Its coordinates are x, y and z.");

    public static ValueException OtherDimensions(CoordinateSystem system, CoordinateSystem fitting) =>
        new(ErrorCategory.ArgumentError, WrongValue,
            FormattableString.Invariant(
                $"The coordinate system '{system.Name}' has {system.Dimensions} dimensions; {fitting.Dimensions} coordinates are given."),
            $"With {fitting.Dimensions.ToString(CultureInfo.InvariantCulture)} coordinates it is '{fitting.Name}'.");

    public static ValueException UnknownComponent(CoordinateSystem system, string key, IEnumerable<string> known) =>
        new(ErrorCategory.TypeError, WrongType, $"A point in the coordinate system '{system.Name}' has no component '{key}'.",
            NearestName.Find(key, known) is { } near ? $"Did you mean '{near}'?" : $"It has {string.Join(", ", known)}.");

    private static string Found(ReadOnlySpan<string> keys)
    {
        const int Most = 8;
        if (keys.IsEmpty)
            return "the map is empty";
        string names = string.Join(", ", keys[..Math.Min(keys.Length, Most)].ToArray().Select(key => $"'{Shorten(key)}'"));
        return $"given are {names}{(keys.Length > Most ? ", …" : "")}";
    }

    private static string? Suggest(ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (!PointKeys.All.Contains(key) && NearestName.Find(key, PointKeys.All) is { } near)
                return $"Did you mean '{near}' in place of '{Shorten(key)}'?";
        }

        return null;
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
