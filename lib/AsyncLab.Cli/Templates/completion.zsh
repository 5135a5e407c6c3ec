# zsh: completes the command asynclab.
_asynclab() {
    local line="$LBUFFER"
    local -a suggestions folders others
    suggestions=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
    folders=("${(@M)suggestions:#*/}")
    others=("${(@)suggestions:#(*/|)}")
    (( ${#others} )) && compadd -- "${others[@]}"
    (( ${#folders} )) && compadd -S '' -- "${folders[@]}"
    return 0
}
(( $+functions[compdef] )) && compdef _asynclab asynclab
