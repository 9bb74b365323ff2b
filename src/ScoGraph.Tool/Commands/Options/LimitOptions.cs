using System.CommandLine;
using System.Globalization;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>
/// --timeout, --max-rows, --max-memory, --parallelism, --read-only, --import-folder and --valid-on: what holds for every question of a
/// command.
/// </summary>
internal sealed class LimitOptions
{
    private readonly QueryLimits _defaults;
    private readonly Option<string?> _timeout, _rows, _memory, _threads, _folder;
    private readonly Option<string?> _validOn = ValidOnOption.Create();
    private readonly Option<bool> _readOnly;

    /// <param name="defaults">What holds where an option is not given; the help names it.</param>
    /// <param name="timeout">What the help says of the time that holds where none is given and the defaults have none.</param>
    public LimitOptions(QueryLimits defaults, string? timeout = null)
    {
        _defaults = defaults;
        _timeout = new Option<string?>("--timeout")
        {
            Description = Describe("The longest that a question may take, in seconds", defaults.Timeout?.TotalSeconds, timeout),
            HelpName = "SECONDS",
        };
        _rows = new Option<string?>("--max-rows")
        {
            Description = Describe("The most rows of an answer", defaults.MaxRows, null),
            HelpName = "ROWS",
        };
        _memory = new Option<string?>("--max-memory")
        {
            Description = Describe("The most memory that a question may hold, in bytes or as 500MB or 2GB", defaults.MaxMemory, null),
            HelpName = "BYTES",
        };
        _threads = new Option<string?>("--parallelism")
        {
            Description = "The most threads that work for a question at once; one on each core unless given.",
            HelpName = "THREADS",
        };
        _readOnly = new Option<bool>("--read-only") { Description = "Refuses questions that change the graph." };
        _folder = new Option<string?>("--import-folder") { Description = "The folder that LOAD CSV may read from.", HelpName = "FOLDER" };
    }

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_timeout, _rows, _memory, _threads, _readOnly, _folder, _validOn])
            command.Add(option);
    }

    /// <exception cref="UsageException">A value is no limit, or there is no such folder.</exception>
    public QueryOptions Read(ParseResult parsed)
    {
        string? folder = parsed.GetValue(_folder);
        if (folder is not null && !Directory.Exists(folder))
            throw new UsageException($"There is no folder {folder}.");
        return new QueryOptions
        {
            Limits = new QueryLimits
            {
                Timeout = parsed.GetValue(_timeout) is { } time ? Time(time) : _defaults.Timeout,
                MaxRows = parsed.GetValue(_rows) is { } rows ? Amount("--max-rows", rows, 1) : _defaults.MaxRows,
                MaxMemory = parsed.GetValue(_memory) is { } memory ? Bytes("--max-memory", memory) : _defaults.MaxMemory,
            },
            Parallelism = parsed.GetValue(_threads) is { } threads ? Threads(threads) : null,
            ReadOnly = parsed.GetValue(_readOnly),
            ImportFolder = folder,
            ValidOn = ValidOnOption.Read(parsed, _validOn),
        };
    }

    /// <summary>The options as they were given, for a command line that is written down.</summary>
    public IEnumerable<string> Given(ParseResult parsed)
    {
        // Read, so that what is wrong is told now and not when the command is run.
        Read(parsed);
        foreach (Option<string?> option in (Option<string?>[])[_timeout, _rows, _memory, _threads, _folder, _validOn])
        {
            if (parsed.GetValue(option) is { } value)
                yield return $"{option.Name}={(option == _folder ? Path.GetFullPath(value) : value)}";
        }

        if (parsed.GetValue(_readOnly))
            yield return _readOnly.Name;
    }

    private static string Describe(string what, double? value, string? otherwise) =>
        $"{what}; 0 for no limit. "
        + (otherwise ?? $"{(value is { } most ? most.ToString("#,0", CultureInfo.InvariantCulture) : "No limit")} unless given.");

    /// <summary>Without end for 0, so that no other default takes its place.</summary>
    private static TimeSpan Time(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds <= 1e9
            ? seconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds)
            : throw NoLimit("--timeout", text, "seconds, such as 30 or 0.5");

    private static int Threads(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads > 0
            ? threads
            : throw new UsageException($"'{text}' is no number of threads: --parallelism takes a whole number from 1 on, such as 2.");

    /// <summary>A number of bytes, with a unit or without; null for 0, which is no limit.</summary>
    public static long? Bytes(string option, string text)
    {
        string upper = text.ToUpperInvariant();
        (string unit, long bytes) = ((string, long)[])[("KB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000)] is var units
            && Array.Find(units, u => upper.EndsWith(u.Item1, StringComparison.Ordinal)) is { Item1: not null } found ? found : ("", 1);
        return Amount(option, text[..^unit.Length].Trim(), bytes);
    }

    private static long? Amount(string option, string text, long unit) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long amount) && amount <= long.MaxValue / unit
            ? amount == 0 ? null : amount * unit
            : throw NoLimit(option, text, unit == 1 ? "a whole number, such as 1000" : "bytes, such as 1000000 or 500MB");

    private static UsageException NoLimit(string option, string text, string takes) =>
        new($"'{text}' is no limit: {option} takes {takes}.");
}
