using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

/// <summary>A command of a cell that is no query: <c>%name argument</c>.</summary>
internal interface IMagic
{
    string Name { get; }

    /// <summary>Another name, as the command line has it; null for none.</summary>
    string? OtherName => null;

    /// <summary>How it is written, such as <c>%open FILE</c>.</summary>
    string Usage { get; }

    /// <summary>What it does, in a sentence.</summary>
    string Help { get; }

    /// <summary>Whether its argument is a query, which goes on to a semicolon, and not the rest of its line.</summary>
    bool TakesQuery => false;

    /// <summary>Whether it does nothing without its query.</summary>
    bool NeedsQuery => TakesQuery;

    /// <summary>Where its query begins, behind what else it takes.</summary>
    int QueryStart(string cell, CellPart part) => part.Start;

    void Run(CellExecution execution);
}
