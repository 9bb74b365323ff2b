using System.CommandLine;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--as-of and --valid-on, of a command that only reads: which state of the graph it shows, and what of it.</summary>
internal sealed class ViewOptions
{
    private readonly Option<string?> _asOf = AsOfOption.Create(), _validOn = ValidOnOption.Create();

    public void AddTo(Command command)
    {
        command.Add(_asOf);
        command.Add(_validOn);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="UsageException">A value is no state or no day.</exception>
    public (PastPoint? Past, DateOnly? Day) Read(ParseResult parsed) =>
        (AsOfOption.Read(parsed, _asOf), ValidOnOption.Read(parsed, _validOn));

    /// <summary>What is shown of a graph.</summary>
    /// <exception cref="UsageException">The graph does not tell what held.</exception>
    /// <exception cref="SessionException">The graph keeps no history.</exception>
    public static QuerySource Of(Graph graph, (PastPoint? Past, DateOnly? Day) view) =>
        ValidOnOption.Of(view.Past is { } past ? past.Of(graph) : graph, view.Day);
}
