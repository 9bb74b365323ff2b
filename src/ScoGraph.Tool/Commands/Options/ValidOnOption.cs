using System.CommandLine;
using System.Globalization;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--valid-on DATE: the day on which what is asked of has to have held.</summary>
internal static class ValidOnOption
{
    public const string Name = "--valid-on";

    public static Option<string?> Create() => new(Name)
    {
        Description = "Hides what did not hold on a day, such as 2024-07-04, by the bounds that facts have; nothing is changed then.",
        HelpName = "DATE",
    };

    /// <summary>The day; null where the option is not given.</summary>
    /// <exception cref="UsageException">The text is no day.</exception>
    public static DateOnly? Read(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } text ? Day(text) ?? throw new UsageException(
            $"'{text}' is no day: {Name} takes year, month and day, such as 2024-07-04.") : null;

    /// <summary>A day as year, month and day; null for any other text.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>The graph, or what of it held on the day.</summary>
    /// <exception cref="UsageException">The graph does not tell what held.</exception>
    public static QuerySource Of(QuerySource graph, DateOnly? day)
    {
        if (day is not { } chosen)
            return graph;
        try
        {
            return graph.ValidOn(chosen);
        }
        catch (InvalidOperationException)
        {
            throw new UsageException(
                $"Nothing says which properties of this graph bound the time in which facts hold; leave out {Name}.");
        }
    }

    /// <summary>Tells which bounds could not be read, where no answer tells it.</summary>
    public static void Warn(QuerySource source, TextWriter errors)
    {
        foreach (string warning in (source as GraphView)?.Warnings ?? [])
            errors.WriteLine($"warning: {warning}");
    }
}
