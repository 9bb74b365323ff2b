using System.CommandLine;
using ScoGraph.Beliefs;

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

    /// <summary>What is believed; null where the option is not given, and all is.</summary>
    /// <exception cref="UsageException">A condition is none.</exception>
    public static BeliefText? Read(ParseResult parsed, Option<string[]> option) => Read(parsed.GetValue(option));

    /// <inheritdoc cref="Read(ParseResult, Option{string[]})"/>
    public static BeliefText? Read(IReadOnlyCollection<string>? conditions)
    {
        if (conditions is null or { Count: 0 })
            return null;
        try
        {
            return BeliefText.Parse(conditions);
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    /// <summary>The graph or state of the past, or what of it is believed.</summary>
    public static QuerySource Of(QuerySource source, BeliefText? belief) => belief is null ? source : source.Believe(belief.Apply);
}
