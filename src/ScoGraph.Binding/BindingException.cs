using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Binding;

/// <summary>Carries a mistake from where it is found to <see cref="Binder"/>; never leaves this project.</summary>
internal sealed class BindingException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
