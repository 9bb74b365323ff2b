using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Binding;

/// <summary>The outcome of binding: a statement, or the mistake.</summary>
internal readonly record struct BindResult(BoundStatement? Statement, Diagnostic? Error);
