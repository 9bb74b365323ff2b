using System.CommandLine;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Asking;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--save[=FILE]: where a changed graph is kept.</summary>
internal sealed class SaveOption
{
    public const string Name = "--save";

    /// <summary>Stands for the graph's own file: a text that no argument can hold.</summary>
    private const string Own = "\0";

    public Option<string?> Option { get; } = new(Name)
    {
        Description = "Keeps what was changed when all has been answered: in the graph's own file, or in FILE, whose ending names the format.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>
    /// Arguments in which a bare --save has a value, so that the question behind it is not taken for one: a file stands behind an
    /// equals sign.
    /// </summary>
    public static string[] Close(string[] arguments)
    {
        int end = Array.IndexOf(arguments, "--");
        return [.. arguments.Select((a, i) => a == Name && (end < 0 || i < end) ? $"{Name}={Own}" : a)];
    }

    /// <summary>What was asked for; null where nothing is to be saved.</summary>
    /// <param name="graph">The file that the graph is read from; null for the built-in graph.</param>
    /// <exception cref="UsageException">No file is named and the graph has none that could be written over.</exception>
    /// <exception cref="SessionException">The file cannot be written, or its ending names no format.</exception>
    public GraphSaving Read(ParseResult parsed, string? graph)
    {
        if (parsed.GetResult(Option) is null)
            return new GraphSaving(null, graph, IsOwn: false);
        if (graph is not null && KeptGraph.Is(graph) && parsed.GetValue(Option) is { } own && (own == Own || own == graph))
            return new GraphSaving(null, graph, IsOwn: false);
        if (parsed.GetValue(Option) is not Own and { } file)
            return new GraphSaving(Named(file), graph, IsOwn: false);
        if (graph is null)
            throw new UsageException("The built-in graph has no file to save to; name one: --save=FILE.");
        return new GraphSaving(
            SaveTarget.Own(graph) ?? throw new UsageException(
                $"'{graph}' is not written over, since it is no single file in a format that is written; name a file: --save=FILE."),
            graph, IsOwn: true);
    }

    private static SaveTarget Named(string file)
    {
        SaveTarget target;
        try
        {
            target = SaveTarget.Named(file);
        }
        catch (SessionException exception)
        {
            throw new UsageException(exception.Message);
        }

        return !target.IsKept || !File.Exists(file) ? target : throw new SessionException(
            $"'{file}' exists already, and nothing is written over a graph that keeps its history; name another file.");
    }
}
