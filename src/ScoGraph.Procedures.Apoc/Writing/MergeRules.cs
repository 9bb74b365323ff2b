using System.Text.RegularExpressions;
using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Writing;

/// <summary>
/// What becomes of properties that several elements have when they become one, as <c>properties</c> of a configuration says.
/// </summary>
internal sealed class MergeRules
{
    private readonly Dictionary<string, string> _modes = new(StringComparer.Ordinal);
    private readonly bool _always;

    public MergeRules(IReadOnlyDictionary<string, object?> config)
    {
        _always = config.GetValueOrDefault("singleElementAsArray") is true;
        if (config.GetValueOrDefault("properties") is IReadOnlyDictionary<string, object?> modes)
            modes.ToList().ForEach(mode => _modes[mode.Key] = Mode(mode.Value));
        else if (config.GetValueOrDefault("properties") is { } one)
            _modes[".*"] = Mode(one);
    }

    /// <summary>The properties of one element with those of another, which comes later.</summary>
    /// <param name="first">The properties of the one that stays.</param>
    /// <param name="other">The properties of the other one.</param>
    /// <param name="orElse">What is done where the configuration says nothing.</param>
    public Dictionary<string, object?> Merge(
        IReadOnlyDictionary<string, object?> first, IReadOnlyDictionary<string, object?> other, string orElse)
    {
        Dictionary<string, object?> merged = new(first, StringComparer.Ordinal);
        foreach ((string key, object? value) in other)
        {
            string mode = ModeOf(key) ?? orElse;
            if (mode is "overwrite" or "override" || !merged.TryGetValue(key, out object? had))
                merged[key] = value;
            else if (mode == "combine")
                merged[key] = Combine(had, value);
        }

        return merged;
    }

    private static string Mode(object? value) => value is "overwrite" or "override" or "discard" or "combine" ? (string)value
        : throw new ArgumentException($"'{value}' is no way to merge properties: overwrite, discard and combine are.");

    private string? ModeOf(string key)
    {
        foreach ((string pattern, string mode) in _modes)
        {
            if (pattern != ".*" && Regex.IsMatch(key, $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
                return mode;
        }

        return _modes.GetValueOrDefault(".*");
    }

    private object? Combine(object? first, object? other)
    {
        List<object?> values = [.. new[] { first, other }
            .SelectMany(value => value as IReadOnlyList<object?> ?? [value]).Distinct(AsValues.Comparer)];
        bool mixed = values.Select(value => value?.GetType()).Distinct().Count() > 1;
        return values.Count == 1 && !_always ? values[0] : mixed ? values.Select(PlainText.Of).ToList() : values;
    }
}
