using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree;

namespace ScoGraph.Syntax;

/// <summary>The outcome of parsing: a tree, or the mistake.</summary>
internal readonly record struct ParsedQuery(Statement? Statement, Diagnostic? Error);
