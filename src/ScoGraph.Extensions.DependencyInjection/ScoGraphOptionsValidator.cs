using Microsoft.Extensions.Options;

namespace ScoGraph.Extensions.DependencyInjection;

/// <summary>Says what is wrong with the options before a graph is made from them.</summary>
internal sealed class ScoGraphOptionsValidator : IValidateOptions<ScoGraphOptions>
{
    public ValidateOptionsResult Validate(string? name, ScoGraphOptions options)
    {
        string[] problems = [.. Problems(options).Select(problem => $"{Call(name)}: {problem}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>The call that the options belong to, as the program wrote it.</summary>
    public static string Call(string? name) => string.IsNullOrEmpty(name) ? "AddScoGraph" : $"AddKeyedScoGraph \"{name}\"";

    private static IEnumerable<string> Problems(ScoGraphOptions options)
    {
        string[] sources = [.. Sources(options)];
        if (sources.Length > 1)
            yield return $"A graph has one source, but {string.Join(" and ", sources)} are set. Leave one.";
        if (options.Path is { } path && KeptFiles.IsNamed(path))
        {
            if (KeptFiles.Open is null)
                yield return $"'{path}' is opened by the package {KeptFiles.Package}, in the version of this one: dotnet add package {KeptFiles.Package}.";
        }
        else if (options.Path is { } other && !File.Exists(other))
        {
            yield return $"There is no file '{other}'{LookedFor(other)}. Path names a JSON file in ScoGraph's format, or a file that ends in .scograph.";
        }

        if (options.Graph is null)
            yield return "Graph is null. Leave it out for the defaults.";
        if (options.SlowQuery <= TimeSpan.Zero && options.SlowQuery != Timeout.InfiniteTimeSpan)
            yield return $"SlowQuery is {options.SlowQuery:c}. It is more than zero, or Timeout.InfiniteTimeSpan for never.";
    }

    /// <summary>The whole path; nothing for a text that is no path.</summary>
    private static string LookedFor(string path) =>
        path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? "" : $" (looked for {Path.GetFullPath(path)})";

    private static IEnumerable<string> Sources(ScoGraphOptions options)
    {
        if (options.BuiltIn)
            yield return nameof(options.BuiltIn);
        if (options.Path is not null)
            yield return nameof(options.Path);
        if (options.Factory is not null)
            yield return nameof(options.Factory);
    }
}
