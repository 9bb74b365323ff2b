using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Queries;

/// <summary>A caller's parameters as values of the language.</summary>
internal static class ParameterValues
{
    private static readonly Dictionary<string, Value> None = [];

    /// <param name="parameters">The parameters.</param>
    /// <param name="origin">The graph that is asked: elements of others are refused.</param>
    /// <exception cref="ArgumentException">A value has no counterpart in the language; the message names the parameter.</exception>
    public static IReadOnlyDictionary<string, Value> From(IReadOnlyDictionary<string, object?>? parameters, GraphOrigin origin)
    {
        if (parameters is null || parameters.Count == 0)
            return None;
        Dictionary<string, Value> values = new(parameters.Count, StringComparer.Ordinal);
        foreach ((string name, object? value) in parameters)
        {
            try
            {
                values[name] = ClrValues.FromClr(value, origin);
            }
            catch (ArgumentException exception)
            {
                throw new ArgumentException($"Parameter ${name}: {exception.Message}", nameof(parameters), exception);
            }
        }

        return values;
    }
}
