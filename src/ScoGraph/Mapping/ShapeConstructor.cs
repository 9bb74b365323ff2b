using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ScoGraph.Mapping;

/// <summary>A public constructor and its parameters.</summary>
internal sealed class ShapeConstructor(ConstructorInfo constructor)
{
    private readonly ConstructorInvoker _invoker = ConstructorInvoker.Create(constructor);

    public IReadOnlyList<ParameterInfo> Parameters { get; } = constructor.GetParameters();

    /// <summary>Whether it sets what the type requires.</summary>
    public bool SetsRequired { get; } = constructor.IsDefined(typeof(SetsRequiredMembersAttribute), inherit: false);

    public object Invoke(Span<object?> arguments) => _invoker.Invoke(arguments);
}
