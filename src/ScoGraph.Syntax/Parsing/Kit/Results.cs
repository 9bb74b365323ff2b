using Sprache;

namespace ScoGraph.Syntax.Parsing.Kit;

/// <summary>A tree and the token behind it.</summary>
internal sealed class Parsed<T>(T value, IInput remainder) : IResult<T>
{
    public T Value { get; } = value;

    public bool WasSuccessful => true;

    public string Message => "";

    public IEnumerable<string> Expectations => [];

    public IInput Remainder { get; } = remainder;
}

/// <summary>
/// No tree. The grammar decides by looking ahead and never tries twice, so the first failure is the last one; what was expected is in
/// the context.
/// </summary>
internal sealed class Failed<T>(IInput at) : IResult<T>
{
    public T Value => throw new InvalidOperationException("A failed result has no value.");

    public bool WasSuccessful => false;

    public string Message => "";

    public IEnumerable<string> Expectations => [];

    public IInput Remainder { get; } = at;
}
