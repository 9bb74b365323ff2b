using ScoGraph.Execution.Errors;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>Labels and types that a value names: a string, or a list of strings.</summary>
internal static class ComputedNames
{
    /// <exception cref="Model.Diagnostics.ValueException">The value is null or something else, or a name is empty.</exception>
    public static string[] Read(in Value value)
    {
        if (value.Kind != ValueKind.List)
            return [Name(value)];
        string[] names = new string[value.AsList().Count];
        for (int i = 0; i < names.Length; i++)
            names[i] = Name(value.AsList()[i]);
        return names;
    }

    /// <summary>The one name of a type.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">There is not exactly one.</exception>
    public static string ReadType(in Value value) => Read(value) is [var type] ? type : throw RuntimeErrors.NotOneType(value);

    private static string Name(in Value value) =>
        !value.IsString
            ? throw RuntimeErrors.NotName(value) : value.AsString() is { Length: > 0 } name ? name : throw RuntimeErrors.EmptyName();
}
