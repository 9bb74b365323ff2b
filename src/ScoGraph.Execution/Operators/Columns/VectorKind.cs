namespace ScoGraph.Execution.Operators.Columns;

/// <summary>What the values of some rows are.</summary>
internal enum VectorKind
{
    /// <summary>Ids of nodes, and nulls.</summary>
    Nodes,

    /// <summary>Integers and nulls.</summary>
    Integers,

    /// <summary>Floats and nulls.</summary>
    Floats,

    /// <summary>Strings and nulls.</summary>
    Strings,

    /// <summary>Truth values, 1 for true and 0 for false, and nulls.</summary>
    Truths,

    /// <summary>Anything.</summary>
    Values,
}
