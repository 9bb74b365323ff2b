using System.Reflection;

namespace ScoGraph.Tests.PublicMembers;

/// <summary>
/// What any member may throw without saying so, since it follows from how it is called (docs/csharp.md tells it once for all): null for a
/// parameter that is not nullable; an object that is disposed or has ended; a token that is cancelled, and the caller's own stream's mood.
/// </summary>
internal static class CommonExceptions
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static bool Allow(Exception thrown, ParameterInfo[] parameters, object?[] arguments, Trait traits) => thrown switch
    {
        ArgumentNullException => parameters.Where((parameter, i) => arguments[i] is null && !IsNullable(parameter)).Any(),
        ObjectDisposedException => (traits & (Trait.Disposed | Trait.Foreign)) != 0,
        OperationCanceledException => (traits & Trait.Cancelled) != 0,
        NotSupportedException or IOException or ArgumentException => (traits & Trait.Foreign) != 0,
        _ => false,
    };

    private static bool IsNullable(ParameterInfo parameter) => Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || (!parameter.ParameterType.IsValueType && Nullability.Create(parameter).WriteState == NullabilityState.Nullable);
}
