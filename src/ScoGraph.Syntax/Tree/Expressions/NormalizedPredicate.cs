using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>operand IS [NOT] [form] NORMALIZED; the form is one of NFC, NFD, NFKC and NFKD, NFC where none is written.</summary>
internal sealed record NormalizedPredicate(SourceSpan Span, Expression Operand, string Form, bool Negated) : Expression(Span);
