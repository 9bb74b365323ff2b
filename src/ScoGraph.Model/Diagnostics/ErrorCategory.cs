namespace ScoGraph;

/// <summary>The kind of a query error: the names of the openCypher Technology Compatibility Kit, and two of ours.</summary>
public enum ErrorCategory
{
    /// <summary>The text is not a query of the language.</summary>
    SyntaxError,

    /// <summary>A query of the language that asks for what cannot be done.</summary>
    SemanticError,

    /// <summary>The query names a parameter that was not given.</summary>
    ParameterMissing,

    /// <summary>The data violate a constraint that the query imposes.</summary>
    ConstraintVerificationFailed,

    /// <summary>The query violates a constraint of the graph.</summary>
    ConstraintValidationFailed,

    /// <summary>An element that the query refers to does not exist any more.</summary>
    EntityNotFound,

    /// <summary>An operation on values of types that it does not take.</summary>
    TypeError,

    /// <summary>An argument of the right type with a value that cannot be used.</summary>
    ArgumentError,

    /// <summary>Division by zero, integer overflow and similar.</summary>
    ArithmeticError,

    /// <summary>A procedure was called in a way that it does not offer.</summary>
    ProcedureError,

    /// <summary>A limit was reached: of time, rows or memory, which the caller sets, or of the language (depth, length). Ours.</summary>
    LimitExceeded,
}
