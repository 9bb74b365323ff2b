namespace ScoGraph.Tool;

/// <summary>What the tool's exit code says to scripts.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The query is wrong or failed, or a file is broken.</summary>
    public const int Failed = 1;

    /// <summary>The command line is not one the tool knows.</summary>
    public const int WrongUsage = 2;

    /// <summary>Ctrl-C stopped it: 128 and the number of the signal, as shells count.</summary>
    public const int Cancelled = 130;
}
