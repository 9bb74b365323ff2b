using System.CommandLine;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--param NAME=VALUE, which may be repeated: the parameters of a query.</summary>
internal static class ParameterOption
{
    public static Option<string[]> Create() => new("--param", "-p")
    {
        Description = "A parameter of the query, as name=value. A value that reads as JSON is that value, anything else is text. May be repeated.",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = _ => [],
    };
}
