
namespace ScoGraph.Planning.Logical;

/// <summary>What rewrites may rely on, of whichever operator.</summary>
[Flags]
internal enum OperatorTraits
{
    None = 0,

    /// <summary>
    /// What comes of a row depends on that row alone. So a row that comes twice gives twice the same (if the expressions are repeatable),
    /// and one row may stand for many.
    /// </summary>
    RowByRow = 1,

    /// <summary>
    /// Conditions on variables of the main input leave the same rows whether they are tested before the operator or behind it.
    /// </summary>
    LetsConditionsThrough = 2,

    /// <summary>What comes out does not depend on how often equal rows go in.</summary>
    IgnoresRepeats = 4,

    /// <summary>
    /// What it finds may be counted instead of listed where nothing reads it. Beside its expressions it reads the place in the pattern
    /// where it starts, which is for planning to choose.
    /// </summary>
    Countable = 8,

    /// <summary>It, or a plan within it, changes the graph.</summary>
    Writes = 16,

    /// <summary>Every row that goes in comes out, once at least; of equal rows one.</summary>
    KeepsRows = 32,
}
