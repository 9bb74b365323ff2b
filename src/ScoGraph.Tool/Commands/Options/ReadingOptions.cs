using System.CommandLine;
using ScoGraph.Formats.Imports.Opening;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--encoding, --decimal-comma and --max-unpacked: how the text of files is read.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description = "The encoding of the source, such as windows-1252 or utf-16; UTF-8, or that of its byte order mark, unless given.",
        HelpName = "NAME",
    };

    private readonly Option<bool> _comma = new("--decimal-comma") { Description = "Takes a comma as the decimal point of the numbers of CSV." };

    private readonly Option<string?> _unpacked = new("--max-unpacked")
    {
        Description = "The most bytes to which a packed file may unpack, in bytes or as 500MB or 2GB; 0 for no limit. 4,000,000,000 unless given.",
        HelpName = "BYTES",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_encoding, _comma, _unpacked])
            command.Add(option);
    }

    /// <exception cref="UsageException">A value is no encoding, or no limit.</exception>
    public GraphImportOptions Read(ParseResult parsed, GraphImportOptions options) => options with
    {
        Encoding = parsed.GetValue(_encoding) is { } name
            ? TextEncodings.Find(name)
                ?? throw new UsageException($"There is no encoding '{name}'; write a name such as utf-8, utf-16, latin1 or windows-1252.")
            : null,
        DecimalComma = parsed.GetValue(_comma),
        MaxUnpackedBytes = parsed.GetValue(_unpacked) is { } most ? LimitOptions.Bytes(_unpacked.Name, most) : options.MaxUnpackedBytes,
    };
}
