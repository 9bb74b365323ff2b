using System.CommandLine;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--believe CONDITION, which may be given several times: which facts are believed, by where they come from.</summary>
internal static class BelieveOption
{
    public const string Name = "--believe";

    public static Option<string[]> Create() => new(Name)
    {
        Description = $"Hides facts by where they come from, and changes nothing: {BeliefText.Conditions}. May be given several times.",
        HelpName = "CONDITION",
    };

    /// <summary>The graph or state of the past, or what of it is believed.</summary>
    /// <exception cref="UsageException">A condition is none.</exception>
    public static QuerySource Of(QuerySource source, string[]? conditions)
    {
        if (conditions is null or [])
            return source;
        try
        {
            return source.Believe(BeliefText.Parse(conditions).Apply);
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message);
        }
    }
}
