namespace ScoGraph.Model.Diagnostics;

/// <summary>What exceptions say, for somebody who wrote no C#.</summary>
internal static class PlainMessage
{
    /// <summary>The message without the name of a parameter of C# behind it.</summary>
    public static string Of(ArgumentException exception)
    {
        int suffix = exception.ParamName is { Length: > 0 } name
            ? exception.Message.LastIndexOf($" (Parameter '{name}')", StringComparison.Ordinal) : -1;
        return suffix < 0 ? exception.Message : exception.Message[..suffix];
    }
}
