using Sprache;

namespace ScoGraph.Syntax.Parsing.Kit;

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
