using System.CommandLine;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--as-of, --valid-on and --believe, of a command that only reads: which state of the graph it shows, and what of it.</summary>
internal sealed class ViewOptions
{
    private readonly Option<string?> _asOf = AsOfOption.Create(), _validOn = ValidOnOption.Create();
    private readonly Option<string[]> _believe = BelieveOption.Create();

    public void AddTo(Command command)
    {
        command.Add(_asOf);
        command.Add(_validOn);
        command.Add(_believe);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="UsageException">A value is no state, no day or no condition.</exception>
    public ChosenView Read(ParseResult parsed) =>
        new(AsOfOption.Read(parsed, _asOf), ValidOnOption.Read(parsed, _validOn), BelieveOption.Read(parsed, _believe));
}
